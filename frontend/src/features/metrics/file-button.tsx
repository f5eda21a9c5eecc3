import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { saveFile } from "@/api/download";
import { describeProblem } from "@/api/problem";

import { Button, IconButton } from "@/ui/button";
import { Refusal } from "@/ui/notices";

type FileButtonProps = { of: string } & ({ children: ReactNode } | { label: string });

/** The same figures as a file, in the language of the screen. */
export function FileButton({ of, ...said }: FileButtonProps) {
  const file = useMutation({ mutationFn: () => saveFile(of) });
  const rest = { variant: "plain", size: "dense", busy: file.isPending, onClick: () => file.mutate() } as const;
  return (
    <>
      {"label" in said ? (
        <IconButton icon={Download} label={said.label} {...rest} />
      ) : (
        <Button {...rest}>{said.children}</Button>
      )}
      {file.isError && <Refusal>{describeProblem(file.error)}</Refusal>}
    </>
  );
}
