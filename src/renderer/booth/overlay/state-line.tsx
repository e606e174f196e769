import { memo, useEffect, useRef } from 'react';
import { statusLine } from '../status-line.ts';
import { useBooth } from './use-booth.ts';

/** The state line, written straight into the page twice a second: React has no part in what changes with time. */
export const StateLine = memo(function StateLine() {
  const booth = useBooth();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const write = (): void => {
      const text = statusLine(booth, performance.now());
      if (line.current !== null && line.current.textContent !== text) line.current.textContent = text;
    };
    write();
    const timer = setInterval(write, 500);
    return () => clearInterval(timer);
  }, [booth]);
  return <p ref={line} className="state-line" role="status" />;
});
