// node --import test/stubs/register-electron.mjs FILE: whoever imports electron gets the stub.
import { registerHooks } from 'node:module';

const stub = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: stub, shortCircuit: true } : next(name, context)),
});
