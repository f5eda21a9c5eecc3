import { Delete } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "@/ui/button";
import type { Key } from "./confirm-draft";

const KEYS: readonly Exclude<Key, "delete">[] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "00", "0"];

/** Big figures in thumb reach. */
export function Keypad({ label, onPress }: { label: string; onPress: (key: Key) => void }) {
  const { t } = useTranslation("store");
  return (
    <fieldset className="keypad">
      <legend className="vh">{label}</legend>
      {KEYS.map((key) => (
        <Button key={key} className="keypad__key" onClick={() => onPress(key)}>
          {key}
        </Button>
      ))}
      <IconButton icon={Delete} label={t("confirm.delete")} className="keypad__key" onClick={() => onPress("delete")} />
    </fieldset>
  );
}

/** The key of the pad that a keyboard's key stands for. */
export function keypadKey(keyboardKey: string): Key | undefined {
  return keyboardKey === "Backspace" ? "delete" : KEYS.find((key) => key === keyboardKey);
}
