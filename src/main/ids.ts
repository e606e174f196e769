import { randomUUID } from 'node:crypto';

/** A fresh random id. The caller says which kind of id it is. */
export const newId = <Id extends string = string>(): Id => randomUUID() as Id;
