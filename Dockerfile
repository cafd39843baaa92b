# One image for every process of ours; docker-compose.yml says which one a container runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY protocol/package.json protocol/
COPY services/commerce/package.json services/commerce/
COPY services/sandbox-kit/package.json services/sandbox-kit/
COPY services/stripe-sandbox/package.json services/stripe-sandbox/
COPY services/bank-sandbox/package.json services/bank-sandbox/
COPY storefront/package.json storefront/
RUN npm ci
COPY . .
RUN node scripts/build.ts

FROM node:24-bookworm-slim
WORKDIR /app
# A new volume takes the owner of the folder it is mounted on.
RUN mkdir /state && chown node:node /state
COPY --from=build --chown=node:node /app /app
USER node
ENV NODE_ENV=production STATE_DIR=/state
EXPOSE 3000 3001
ENTRYPOINT ["node", "scripts/run-process.ts"]
CMD ["storefront"]
