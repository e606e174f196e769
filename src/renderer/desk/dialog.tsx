import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

/**
 * A dialog with its title and a way out. Its head is no `header`: outside `main` that would be a second banner to those who
 * find their way by landmarks.
 */
export function Dialog({
  title,
  close,
  size = 480,
  onClose,
  children,
}: {
  readonly title: string;
  /** What closing is called. */
  readonly close: string;
  readonly size?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Modal.Root opened onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
