/**
 * Has the host live on when nobody reads what it says any more, or the disk of its log is full: an exam that runs must not end
 * because a line could not be written.
 */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
