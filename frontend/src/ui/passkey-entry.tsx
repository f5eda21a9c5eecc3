import { Info, KeyRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type PasskeyTrouble, passkeyHindrance } from "@/lib/passkeys";
import { Button } from "./button";
import { Refusal } from "./notices";

interface PasskeyNoteProps {
  trouble?: PasskeyTrouble;
  refusal?: string;
}

/** What became of asking for a passkey. That somebody changed their mind is told calmly. */
export function PasskeyNote({ trouble, refusal }: PasskeyNoteProps) {
  const { t } = useTranslation();
  if (trouble === "cancelled") {
    return (
      <p className="note" role="status">
        <Info className="icon" />
        <span>{t("passkey.trouble.cancelled")}</span>
      </p>
    );
  }
  const words = refusal ?? (trouble && t(`passkey.trouble.${trouble}`));
  return words ? <Refusal>{words}</Refusal> : null;
}

interface PasskeyEntryProps extends PasskeyNoteProps {
  busy: boolean;
  onPress: () => void;
}

/** The other way in, below email and password. */
export function PasskeyEntry({ busy, onPress, ...outcome }: PasskeyEntryProps) {
  const { t } = useTranslation();
  const hindrance = passkeyHindrance();
  if (hindrance) {
    return <p className="quiet t-13">{t(`passkey.hindrance.${hindrance}`)}</p>;
  }
  return (
    <div className="stack">
      <p className="or">
        <span>{t("passkey.or")}</span>
      </p>
      <Button icon={KeyRound} size="big" wide busy={busy} onClick={onPress}>
        {t("passkey.signIn")}
      </Button>
      <PasskeyNote {...outcome} />
    </div>
  );
}
