// Requests to our own server, with the token that proves they come from our own page.

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

/** The header Spring Security asks for, or none on pages without one. */
export function csrfHeader() {
  const name = meta('_csrf_header');
  return name ? { [name]: meta('_csrf') } : {};
}

/** Sends JSON; a redirect (to the login page, when the session has ended) counts as a failure. */
export function send(url, method, body) {
  return fetch(url, {
    method,
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...csrfHeader() },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** The JSON inside an element's own data block, else that of its data-src. */
export async function dataOf(element, attribute = 'src') {
  const block = element.querySelector('script[type="application/json"]');
  if (block) return JSON.parse(block.textContent);
  const response = await fetch(element.dataset[attribute], { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${response.status} ${element.dataset[attribute]}`);
  return response.json();
}

const libraries = new Map();

/** Loads one of our own vendored libraries when a page first needs it. */
export function library(src) {
  if (!libraries.has(src)) {
    libraries.set(src, new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = src;
      script.onload = resolve;
      script.onerror = () => reject(new Error(src));
      document.head.append(script);
    }));
  }
  return libraries.get(src);
}
