import { UserRound } from "lucide-react";
import { classNames } from "@/lib/class-names";

interface FaceProps {
  url: string | null;
  large?: boolean;
}

/** A person's thumbnail, or a plain figure where none is kept. */
export function Face({ url, large }: FaceProps) {
  const name = classNames("face", large && "face--l");
  return url === null ? (
    <span className={classNames(name, "face--none")} aria-hidden="true">
      <UserRound className="icon" />
    </span>
  ) : (
    <img className={name} src={url} alt="" loading="lazy" />
  );
}
