// The post step without a bundle (coverage). GitHub runs `dist/post.js`, which `tools/bundle.ts` writes with the same content.
import './main.ts';
