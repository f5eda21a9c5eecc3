import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { classNames } from "@/lib/class-names";
import { formatBytes } from "@/lib/file-size";
import { Instant } from "./instant";
import "./styles/messages.css";

interface MessageProps {
  /** Whether the reader's side wrote it. */
  mine: boolean;
  author: string;
  at: string;
  text: string;
  files?: readonly Saved[];
  timeZone?: string;
}

/** A file that may be saved from an address. */
export interface Saved {
  id: string;
  name: string;
  sizeBytes: number;
  address: string;
}

/** What somebody said in a conversation: an item of a list. */
export function Message({ mine, author, at, text, files = [], timeZone }: MessageProps) {
  return (
    <li className={classNames("message", mine && "message--mine")}>
      <p className="t-13 quiet">
        <span className="strong">{author}</span> <Instant at={at} style="day-time" timeZone={timeZone} />
      </p>
      <p className="message__text">{text}</p>
      <SavedFiles files={files} />
    </li>
  );
}

export function SavedFiles({ files }: { files: readonly Saved[] }) {
  const { i18n } = useTranslation();
  return files.map((file) => (
    <a key={file.id} href={file.address} download={file.name} className="files__one">
      <Download className="icon icon--s" />
      <span className="grow trunc">{file.name}</span>
      <span className="t-13 quiet">{formatBytes(file.sizeBytes, i18n.language)}</span>
    </a>
  ));
}
