import type { Bytes } from '../bytes.ts';

/** An open file. Reads beyond the end give fewer bytes. Functions reject with an error that carries `code`. */
export interface DiskFile {
  /** Changes when the file is replaced or has been written to by anyone. */
  stamp(): Promise<{ readonly size: number; readonly stamp: string }>;
  read(at: number, length: number): Promise<Bytes>;
  write(at: number, bytes: Bytes): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Returns once what was written would survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The few things the file store asks of a folder. Tests fill this port with a folder that breaks on purpose. */
export interface Disk {
  list(): Promise<readonly string[]>;
  /** Undefined when there is no such file; `create` replaces what is there. */
  open(name: string, mode: 'read' | 'write' | 'create'): Promise<DiskFile | undefined>;
  /** Atomic and durable; replaces `to`. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Makes a lock file; undefined while a living process holds it. */
  lock(name: string): Promise<(() => Promise<void>) | undefined>;
}
