/** Addresses another device can open: not those that mean this computer itself. */
export const networkAddresses = (urls: readonly string[]): readonly string[] =>
  urls.filter((url) => !/^https:\/\/(localhost|127\.|\[::1\])/.test(url));
