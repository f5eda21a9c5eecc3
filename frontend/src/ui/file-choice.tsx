import { Paperclip, X } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "@/lib/file-size";
import { Button, IconButton } from "./button";
import "./styles/messages.css";

/** As many as the server takes with one message. */
const MOST = 5;

interface FileChoiceProps {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** Files that go with a message, before it is sent. */
export function FileChoice({ files, onChange }: FileChoiceProps) {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="files">
      {files.map((file) => (
        <div key={`${file.name} ${file.lastModified}`} className="files__one">
          <Paperclip className="icon icon--s" />
          <span className="grow trunc">{file.name}</span>
          <span className="t-13 quiet">{formatBytes(file.size, i18n.language)}</span>
          <IconButton
            variant="plain"
            icon={X}
            label={t("files.leaveOut", { name: file.name })}
            onClick={() => onChange(files.filter((each) => each !== file))}
          />
        </div>
      ))}
      {files.length < MOST && (
        <Button icon={Paperclip} onClick={() => input.current?.click()}>
          {t("files.attach")}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="image/png,image/jpeg,image/webp,image/gif,application/pdf,text/plain,video/mp4,video/quicktime,video/webm"
        aria-label={t("files.attach")}
        onChange={(event) => {
          onChange([...files, ...(event.target.files ?? [])].slice(0, MOST));
          event.target.value = "";
        }}
      />
      <p className="hint">{t("files.hint")}</p>
    </div>
  );
}
