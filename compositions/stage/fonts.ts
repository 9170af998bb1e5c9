import "@fontsource-variable/cormorant/wght-italic.css";
import "@fontsource-variable/cormorant/wght.css";
import "@fontsource-variable/noto-serif-sc/wght.css";
import { useEffect, useState } from "react";
import { useDelayRender } from "remotion";

/** Every face the studio sets type in, at one size; weights share a file. */
const faces = [
  "400 40px 'Noto Serif SC Variable'",
  "400 40px 'Cormorant Variable'",
  "italic 400 40px 'Cormorant Variable'",
] as const;

/**
 * Holds the first frame until the fonts have arrived, with every slice that `characters` needs.
 *
 * The Chinese face comes in a hundred slices that a browser only fetches once it sees their characters: without this the
 * first frame of each new caption would be set in another font. True once all is there.
 */
export const useFonts = (characters: string): boolean => {
  const { delayRender, continueRender } = useDelayRender();
  const [handle] = useState(() => delayRender("Loading fonts"));
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const arrived = () => {
      if (!isCurrent) return;
      setLoaded(characters);
      continueRender(handle);
    };
    // A slice that cannot be read must not stop the film: the fallback face shows it.
    void Promise.allSettled(faces.map((face) => document.fonts.load(face, characters))).then(
      arrived,
    );
    return () => {
      isCurrent = false;
    };
  }, [characters, continueRender, handle]);
  return loaded === characters;
};
