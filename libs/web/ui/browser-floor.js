/** The oldest browsers the product runs in; every Vite build names them as `target` and `cssTarget`. */
export const browserFloor = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];
