// The service worker from the page's side: it keeps every file of this version, so that the app works without a network,
// and it never takes over from a page that somebody is working in unless they say so.

import { createStore } from 'zustand/vanilla'

const HOUR = 3_600_000 // milliseconds

export const updates = createStore<{ readonly waiting: ServiceWorker | null }>()(() => ({ waiting: null }))

/** Starts once. A browser, or a server, that has no service workers leaves the app as it is: it needs a network then. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker
    .register('sw.js', { scope: './', updateViaCache: 'none' })
    .then(watch)
    .catch(() => {})
}

function watch(registration: ServiceWorkerRegistration): void {
  const offer = (): void => {
    // Without a controller this is the first visit: there is nothing older to replace.
    if (registration.waiting && navigator.serviceWorker.controller) updates.setState({ waiting: registration.waiting })
  }
  offer()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
  let asked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || performance.now() - asked < HOUR) return
    asked = performance.now()
    registration.update().catch(() => {}) // no network, no update
  })
}

/** The new version takes over, and this page starts again with it. */
export function activate(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('activate')
}

/** Text in a form that was not sent. The policy editor's is saved as it is typed, and does not count. */
export function hasUnsentText(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type]), input:is([type=text], [type=search], [type=email], [type=password]), textarea',
  )
  return [...fields].some((field) => field.value !== '' && !field.readOnly && !field.closest('[data-area=policy]'))
}
