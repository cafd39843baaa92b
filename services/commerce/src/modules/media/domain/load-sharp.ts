/** Loaded by whoever opens a picture: most processes never do, and it takes 20 MB. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // One thread: pictures are made in the background and must leave the other processors to those who wait.
  sharp.concurrency(1);
  // Each picture is opened once, so nothing would ever be found in a cache of 50 MB.
  sharp.cache(false);
  return sharp;
}
