// Characters that nobody sees, or that pass for others, as faults at their places.
import { fault, type LocalFault } from '../faults/fault.ts';
import { strangeCharacters } from '../text/characters.ts';
import type { Locate } from '../text/place.ts';

/** @param language of the text, where it is known: a word that only looks Latin may be its own */
export function checkCharacters(text: string, locate: Locate, language?: string): LocalFault[] {
  return strangeCharacters(text, language).map(({ kind, index, text: found, points }) => {
    const place = locate(index);
    switch (kind) {
      case 'two-alphabets':
      case 'look-alike':
        return fault(place, kind, { word: found, points });
      case 'misread':
        return fault(place, kind, { text: found });
      case 'stand-in-letters':
        return fault(place, kind, { text: found, points });
      default:
        return fault(place, kind, { points });
    }
  });
}
