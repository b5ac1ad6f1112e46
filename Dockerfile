# The portal in one image, which SITE_URL gives its public address when it runs, run by a user without rights.
#   docker build -t cell-therapy-trials .

FROM node:24-bookworm-slim AS build
WORKDIR /app
# better-sqlite3 comes ready made for this platform; where it does not, it is compiled with these.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
RUN npm ci
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=build --chown=node:node /app ./
# The index, and the records too where no DATABASE_URL names another place.
RUN install --directory --owner=node --group=node .data
VOLUME /app/.data
USER node
EXPOSE 3000
# Healthy once it answers searches and trial pages; a first start loads the seeds and makes the index.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "-r", "./commands/check-node.cjs", "--import", "tsx", "commands/start.ts"]
