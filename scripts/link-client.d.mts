/** The page's browser code and our chart drawings as one script without imports. */
export declare function linkClient(): Promise<string>;
