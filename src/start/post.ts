/** `dist/post/index.js`: starts the post step; it checks Node before it imports anything. */
if (Number.parseInt(process.versions.node, 10) >= 24) await import('../post.ts');
else process.stdout.write((await import('./old-node.ts')).annotation('warning'));
