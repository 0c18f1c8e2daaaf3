/** A main step that is killed after it announces its undo. */
import { testKilled } from './killed-steps.ts';

testKilled('after');
