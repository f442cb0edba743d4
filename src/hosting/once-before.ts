// What is done once before anything is built.

/**
 * Does something once before a build, and shows what it throws as it is: Astro calls errors in hooks unhandled.
 * @returns a plugin for Vite, which resolves its configuration several times a build
 */
export function onceBefore(
  name: string,
  act: () => void,
): { name: string; configResolved: () => void } {
  let isDone = false;
  return {
    name,
    configResolved: () => {
      if (!isDone) act();
      isDone = true;
    },
  };
}
