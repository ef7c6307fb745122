import { type JarFiles, openPackageFiles } from '@huxin/app-scan';

/** The entries of a package for scheme v1; undefined when its zip directory is refused. */
export function openJar(bytes: Uint8Array): JarFiles | undefined {
  const files = openPackageFiles({ name: 'test.apk', bytes });
  return files.ok ? files.value : undefined;
}
