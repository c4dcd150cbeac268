// Says before anything is drawn that scripts run here: the Design System shows its scripted forms only then.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
