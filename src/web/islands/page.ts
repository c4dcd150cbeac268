// On every page: the Design System's own behaviour, and small things that help where a script may run.
import { initAll } from 'govuk-frontend'

initAll()

// after a form was sent back with errors the summary takes the focus by itself; a notice is read out because of its role
const current = document.querySelector('[data-scroll-into-view]')
current?.scrollIntoView({ block: 'nearest' })
