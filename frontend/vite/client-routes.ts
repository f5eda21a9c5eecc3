import type { Plugin } from "vite";

const ROOMS = ["/ops", "/p", "/dev/ui"];

/** Pages that the server writes itself. */
const WRITTEN = /^\/p\/(?:help|plain)(?:\/|$)/;

/** In development answers every client route with the page of its room, as the server does in production. */
export function clientRoutes(): Plugin {
  return {
    name: "penny-client-routes",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? "/").split("?")[0] ?? "/";
        if (request.headers.accept?.includes("text/html") && !WRITTEN.test(path)) {
          const room = ROOMS.find((prefix) => path === prefix || path.startsWith(`${prefix}/`));
          request.url = room === undefined ? "/index.html" : `${room}/index.html`;
        }
        next();
      });
    },
  };
}
