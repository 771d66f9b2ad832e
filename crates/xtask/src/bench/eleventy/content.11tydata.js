// Standing pages lie here; each section's folder names its own layout.
export default { layout: "standing.11ty.js" };
