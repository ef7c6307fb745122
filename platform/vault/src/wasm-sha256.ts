/** One function of a large library, as a module of its own: bundlers then leave the rest out. */
export { createSHA256 } from 'hash-wasm';
