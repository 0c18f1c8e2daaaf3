/** Stands in for what a Lambda function knows of its invocation: a job is none. */
export const InvokeStore = {
  getInstanceAsync: async (): Promise<undefined> => undefined,
};
