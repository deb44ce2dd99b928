export { quote, toSafeLine as plain } from './safe-text.ts';
