import { useTranslation } from "react-i18next";
import { phraseOf } from "@/lib/seen";
import { formatSeconds } from "@/lib/time";

/** What the analyser saw, in the reader's language; a phrase that nobody knows stays in the analyser's English. */
export function useSeen(): (sentence: string) => string {
  const { t, i18n } = useTranslation();
  const say = (part: string) => {
    const phrase = phraseOf(part);
    if (phrase === undefined) {
      return part;
    }
    return "ms" in phrase
      ? formatSeconds(phrase.ms, 1, i18n.language)
      : t(`seen.${phrase.key}`, { count: phrase.count });
  };
  return (sentence) => sentence.split(", ").map(say).join(", ");
}

export function Seen({ sentence }: { sentence: string }) {
  return useSeen()(sentence);
}
