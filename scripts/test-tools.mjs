// What tests need beyond the install. Each tool that cannot be had is a counted skip, never a silent one.
/** Nothing yet: browser and fixture installs are added by the rooms that need them. */
export async function ensureTestTools() {}
