/** Lets the person save bytes as a file of that name. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes once the click is handled; a revoked address would end a slow save.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
