/** The two functions used of a large library, as a module of their own: bundlers then leave the rest out. */
export { argon2id, createSHA256 } from 'hash-wasm';
