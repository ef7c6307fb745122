declare const brand: unique symbol;

/**
 * A nominal type over a plain one: `Brand<number, 'Fen'>` is a number that only its
 * own constructor can make, so that yuan cannot be passed as fen.
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
