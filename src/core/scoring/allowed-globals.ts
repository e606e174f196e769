/**
 * Everything of the language that a scorer may see, in every realm that runs one. What is not here is taken away: clocks,
 * chance, network, files, shared memory, WebAssembly. Changing this list changes no score: a scorer that reached for
 * anything else would not run.
 */
export const SCORER_GLOBALS: readonly string[] =
  `globalThis Object Function Array Boolean Number String Symbol BigInt RegExp Map Set WeakMap WeakSet Promise
Proxy Reflect JSON Math Infinity NaN undefined parseInt parseFloat isNaN isFinite Iterator Error AggregateError EvalError
RangeError ReferenceError SyntaxError TypeError URIError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray
Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array`.split(/\s+/);
