Number.parseInt(process.versions.node,10)>=24?await import(`./post.js`):process.stdout.write((await import(`../shared/old-node.js`)).annotation(`warning`));
export{};