/** Opens and folds a long table or a row of charts: the styles hide by the button's state, on a phone alone. */
export function offerFolds(): void {
  for (const button of document.querySelectorAll('[data-fold]'))
    button.addEventListener('click', () => {
      const isOpen = button.getAttribute('aria-expanded') === 'true'
      button.setAttribute('aria-expanded', String(!isOpen))
    })
}
