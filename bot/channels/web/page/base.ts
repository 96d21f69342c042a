/**
 * Base: under which address this page's conversation is served; the shell says which page it is.
 * May import: nothing.
 */
export const base = document.body.dataset['page'] === 'talk' ? '/talk' : '/try';
