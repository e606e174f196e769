/** Where a command writes. `out` is what it was asked for; `err` is everything else. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export const TERMINAL: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/**
 * Has the program live on when its output can not be written: whoever read it has closed the pipe (`| head`) and heard
 * enough; a full disk is told, and is exit status 2. Answers whether everything was written that somebody wanted.
 */
export function watchWriting(): () => boolean {
  let written = true;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || !written) return;
    written = false;
    process.exitCode = 2;
    process.stderr.write(`The answer could not be written (${code ?? 'unknown'}). Is the disk full?\n`);
  });
  process.stderr.on('error', () => {});
  return () => written;
}

/**
 * A text out of a package as one line for a terminal: whoever made the package could have put control codes in it that
 * paint over what we say.
 */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 500);

/** Says what is wrong with a call, and where it is told how a command is called: exit status 2. */
export function refuse(command: string, output: Output, why = `That is not how ${command} is called.`): number {
  output.err(`${why} See: proofbench ${command} --help\n`);
  return 2;
}
