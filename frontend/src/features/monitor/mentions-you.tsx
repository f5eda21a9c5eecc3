import { AtSign } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { State } from "@/ui/state";

/** A colleague's comment asks the reader to look. */
export function MentionsYou({ alert }: { alert: Alert }) {
  const { t } = useTranslation("store");
  return alert.mentionsYou ? (
    <State meaning="new" icon={AtSign}>
      {t("alert.mentionsYou")}
    </State>
  ) : null;
}
