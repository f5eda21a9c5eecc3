import "@/ui/styles/rooms.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAppQueryClient } from "@/api/query-client";
import { startTexts } from "@/i18n/setup";
import { applyTheme, storedTheme } from "@/lib/theme";
import { createStoreRouter } from "./router";
import { lookForUpdates } from "./updates";

applyTheme(storedTheme());
const queryClient = createAppQueryClient(() => void router.navigate({ to: "/sign-in" }));
const router = createStoreRouter(queryClient);
await startTexts("store");

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);

lookForUpdates();
