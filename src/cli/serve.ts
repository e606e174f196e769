import { serve } from '../main/headless.ts';

/** `proofbench serve`: resolves to the exit status once the host has been told to end. */
export const serveCommand = (args: readonly string[]): Promise<number> => serve(args);
