/** A main step that is killed before it announces its undo. */
import { testKilled } from './killed-steps.ts';

testKilled('before');
