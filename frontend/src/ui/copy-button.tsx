import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonLook } from "./button";

interface CopyButtonProps extends ButtonLook {
  text: string;
  label: string;
  /** What it says once the text is in the clipboard, until something else has the focus. */
  done: string;
}

/** Puts a text into the clipboard, and says so. */
export function CopyButton({ text, label, done, ...look }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      {...look}
      icon={copied ? Check : Copy}
      onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      {copied ? done : label}
    </Button>
  );
}
