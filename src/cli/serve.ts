import { serve } from '../main/headless.ts';
import { type Output, TERMINAL } from './output.ts';

/** `proofbench serve`: resolves to the exit status once the host has been told to end. */
export const serveCommand = (args: readonly string[], output: Output = TERMINAL): Promise<number> =>
  serve(args, output.err);
