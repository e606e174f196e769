/** The page employers use; relative, so that it works from the host and from Electron's own scheme. */
export const openVerifier = (): void => {
  window.open('verifier.html', '_blank', 'noopener');
};
